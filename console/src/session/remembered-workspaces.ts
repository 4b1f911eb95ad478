const key = 'switchboard:workspaces';
const kept = 4;

export const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

export function rememberedWorkspaces(): string[] {
  try {
    const slugs: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(slugs) ? slugs.filter((slug): slug is string => slugPattern.test(String(slug))) : [];
  } catch {
    return [];
  }
}

export function rememberWorkspace(slug: string): void {
  const others = rememberedWorkspaces().filter((other) => other !== slug);
  localStorage.setItem(key, JSON.stringify([slug, ...others].slice(0, kept)));
}
