/** One message per `SendJob`, keyed by phone number and slice. */
export const SEND_JOBS_TOPIC = 'waba.send-jobs';
