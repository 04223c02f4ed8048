/** The scope of an opt-out that holds for every vendor of the platform. */
export const ALL_VENDORS = '*';

/**
 * Who said stop, and where. They are separate facts: taking one back leaves the others.
 * - `reply`: the person answered STOP or tapped a stop button
 * - `meta`: the person switched marketing off in WhatsApp (`user_preferences`, error 131050)
 * - `vendor`: the vendor entered it
 */
export type OptOutSource = 'reply' | 'meta' | 'vendor';
