/** One message per `SendJob`, keyed by phone number and slice. */
export const SEND_JOBS_TOPIC = 'waba.send-jobs';
/** The jobs of small and transactional campaigns, which do not queue up behind the others. */
export const EXPRESS_SEND_JOBS_TOPIC = 'waba.send-jobs-express';
