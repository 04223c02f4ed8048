/** The scope of an opt-out that holds for every vendor of the platform. */
export const ALL_VENDORS = '*';

/**
 * Where a stop came from. They are separate facts: taking one back leaves the others.
 * - `reply`: the person answered STOP or tapped a stop button
 * - `meta`: the person switched marketing off in WhatsApp (`user_preferences`, error 131050)
 */
export const OPT_OUT_SOURCES = ['reply', 'meta'] as const;
export type OptOutSource = (typeof OPT_OUT_SOURCES)[number];

/** A longer text is none of the words, whatever people add around them, and cleaning it takes quadratic time. */
const MAX_REPLY_LENGTH = 200;

/** A phone number in bare digits, or Meta's user id (`IN.2081…`) of somebody who hides it. */
export type Person = string;

export interface OptOut {
  readonly scope: string;
  readonly person: Person;
  readonly source: OptOutSource;
  /** When it was last said. */
  readonly atMs: number;
}

/** A person's word on whether messages are wanted. It may come any number of times. */
export interface SaidWord {
  /** Tells it from the person's other words: the id that Meta gave a reply. */
  readonly id: string;
  readonly source: OptOutSource;
  readonly isStop: boolean;
  /** Undefined: a START that answers no message. It takes back the latest stop. */
  readonly scope: string | undefined;
  /** Meta's time. */
  readonly atMs: number;
}

/**
 * What stands after all these words of a person, in whatever order they came: for one scope and source the later word
 * by Meta's time, and of two at the same time the stop.
 */
export function standing(words: readonly SaidWord[]): readonly Omit<OptOut, 'person'>[] {
  let stops: readonly Omit<OptOut, 'person'>[] = [];
  for (const { source, isStop, scope: told, atMs } of words.toSorted(byTime)) {
    const scope = told ?? stops.findLast((stop) => stop.source === source)?.scope;
    if (scope === undefined) continue;
    stops = stops.filter((stop) => stop.scope !== scope || stop.source !== source);
    if (isStop) stops = [...stops, { scope, source, atMs }];
  }
  return stops;
}

/** Of words at the same time every START comes first, and the one that answers nothing before the others. */
function byTime(a: SaidWord, b: SaidWord): number {
  const [scopeA = '', scopeB = ''] = [a.scope, b.scope];
  const byScope = Number(scopeA > scopeB) - Number(scopeA < scopeB);
  return a.atMs - b.atMs || Number(a.isStop) - Number(b.isStop) || byScope;
}

/** Whether it keeps that vendor from writing. */
export function isAgainst({ scope }: OptOut, vendorId: string): boolean {
  return scope === vendorId || scope === ALL_VENDORS;
}

/** What a person writes to stop a vendor's messages, and to get them again. Compared as `normalised`. */
export interface OptOutWords {
  readonly stop: ReadonlySet<string>;
  readonly start: ReadonlySet<string>;
}

/**
 * English, Hindi, Marathi, Bengali, Gujarati, Tamil, Telugu, Kannada, Malayalam, Punjabi, Urdu and Arabic, Spanish,
 * Portuguese, French, German, Indonesian.
 */
export const DEFAULT_STOP_WORDS =
  'stop,unsubscribe,stop promotions,opt out,optout,बंद,बंद करो,बंद करें,रोकें,थांबवा,বন্ধ,বন্ধ করুন,બંધ,બંધ કરો,நிறுத்து,நிறுத்தவும்,ఆపు,ఆపండి,ನಿಲ್ಲಿಸಿ,നിർത്തുക,ਬੰਦ,بند کریں,إيقاف,توقف,alto,baja,parar,sair,arret,arrêt,stopp,abmelden,berhenti';
export const DEFAULT_START_WORDS =
  'start,unstop,subscribe,opt in,optin,शुरू,शुरू करें,सुरू करा,শুরু,শুরু করুন,શરૂ,શરૂ કરો,தொடங்கு,ప్రారంభించు,ಪ್ರಾರಂಭಿಸಿ,ആരംഭിക്കുക,ਸ਼ੁਰੂ,شروع کریں,ابدأ,alta,comenzar,começar,démarrer,anmelden,mulai';

/** From comma-separated lists. */
export function optOutWords(stop: string, start: string): OptOutWords {
  return { stop: wordsOf(stop), start: wordsOf(start) };
}

/**
 * What a reply says, if it is nothing but one of the words: "please don't stop" is no STOP. A button counts by its
 * payload up to the first colon (`STOP:…`) or by its label.
 */
export function readOptOutWord(
  { text, buttonPayload = '' }: { readonly text: string; readonly buttonPayload?: string },
  words: OptOutWords,
): 'stop' | 'start' | undefined {
  const said = [normalised(text), normalised(buttonPayload.split(':', 1)[0] ?? '')];
  if (said.some((word) => words.stop.has(word))) return 'stop';
  if (said.some((word) => words.start.has(word))) return 'start';
  return undefined;
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(',')
      .map(normalised)
      .filter((word) => word !== ''),
  );
}

/**
 * Without what people add: capitals, spaces, full stops, quotes and emojis around the word; empty for what is too long.
 */
function normalised(text: string): string {
  if (text.length > MAX_REPLY_LENGTH) return '';
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ');
}
