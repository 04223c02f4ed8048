/** The program's dispatcher without the number's limit. */
import { liftLimit } from './lifted-limit.ts';

liftLimit(Number(process.env['BENCH_CONCURRENCY']));
await import('../../src/infrastructure/main.ts');
