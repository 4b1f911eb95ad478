export type TokenSearch = { token: string };

export const tokenSearch = (search: Record<string, unknown>): TokenSearch => ({
  token: typeof search['token'] === 'string' ? search['token'].slice(0, 200) : '',
});
