/** Groups × months × draws that are held at once: 320 megabytes twice over. */
export const mostDraws = 40_000_000;

/** With more projects than these, two past years teach instead of four, and surprises are left aside: both take long. */
export const manyProjects = 20_000;

/** With more than these, past years are looked at from one month of theirs only, as it takes twice the time otherwise. */
export const severalSights = 5000;
