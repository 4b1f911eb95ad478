import type { ReactNode } from 'react';

export type MailLanguage = 'de' | 'en';

/** Whose mail it is: the tenant's name, colour and logo, or the installation's. */
export type Brand = { name: string; color: string; logoUrl: string | null };

export type Letter = {
  subject: string;
  /** What a mailbox shows beside the subject. */
  preview: string;
  /** Made of `parts.ts`. */
  body: ReactNode[];
};

/** One kind of mail in both languages: one file in `templates/`. */
export type MailTemplate<Values> = {
  /** Holds a link or code that signs in: nobody but its receiver may read it, not even an admin. */
  isSecret: boolean;
  write(values: Values, language: MailLanguage, brand: Brand): Letter;
};
