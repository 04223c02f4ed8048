/** Loaded before a test file where PROPERTY_SEED is set: its property tests draw the examples of that seed. */
import process from 'node:process';
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['PROPERTY_SEED']) });
