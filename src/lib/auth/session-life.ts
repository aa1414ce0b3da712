const DAY = 86_400_000;

/** A session unused for this long is over. */
export const IDLE_MS = 30 * DAY;
/** However much it is used, a session ends this long after sign-in. */
export const ABSOLUTE_MS = 180 * DAY;
/** Use is written down at most this often. */
export const REFRESH_MS = DAY;
/** A sign-in this young may change e-mail, password and the like, in seconds. */
export const FRESH_SECONDS = 600;
