/** Texts that UTF-8 can hold. */

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Half a surrogate pair becomes U+FFFD, as it would on its way to UTF-8. */
export const wellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\ufffd');
