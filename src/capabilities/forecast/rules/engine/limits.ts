/** Groups × months × draws that are held at once: 320 megabytes twice over. */
export const mostDraws = 40_000_000;

/** Months that are forecast at most. */
export const mostMonths = 36;
