const key = (slug: string) => `switchboard:first-steps-hidden:${slug}`;

export const areStepsHidden = (slug: string): boolean => localStorage.getItem(key(slug)) !== null;

export function hideSteps(slug: string, isHidden: boolean): void {
  if (isHidden) localStorage.setItem(key(slug), '1');
  else localStorage.removeItem(key(slug));
}
