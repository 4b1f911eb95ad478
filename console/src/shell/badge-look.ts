/** Mantine's light orange and red miss 4.5 : 1 on our surfaces; these don't. */
export const badgeLook = (colour: string) =>
  colour === 'orange'
    ? { bg: 'var(--sb-alert)', c: 'var(--sb-alert-text)' }
    : colour === 'red'
      ? { color: 'red', c: 'var(--sb-bad)' }
      : { color: colour };
