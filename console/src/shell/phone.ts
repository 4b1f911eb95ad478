export const phone = '(max-width: 48em)';
