/** How often garbage is collected before memory is read, and how long pages may take to go back each time. */
export const ROUNDS = 3;
export const SETTLE_MS = 250;
