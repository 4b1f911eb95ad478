import { Body, Container, Head, Html, Img, Preview, Section, Text } from '@react-email/components';
import { createElement, type ReactElement } from 'react';
import type { Brand, Letter, MailLanguage } from './template.ts';

/** Mail programs that know dark mode read this; the others show what the elements carry. No quote or bracket: React would escape it. */
const DARK = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .ground { background-color: #0d1117 !important; }
    .sheet { background-color: #161b22 !important; }
    .ink { color: #e6edf3 !important; }
    .quiet { color: #9198a1 !important; }
  }`;

const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const letterhead = ({ name, color, logoUrl }: Brand): ReactElement =>
  createElement(
    Section,
    { key: 'head', style: { borderBottom: `3px solid ${color}`, padding: '0 0 16px', margin: '0 0 24px' } },
    logoUrl
      ? createElement(Img, { src: logoUrl, alt: name, height: '36', style: { maxWidth: '220px' } })
      : createElement(
          Text,
          {
            className: 'ink',
            style: { fontFamily: FONT, fontSize: '18px', fontWeight: 600, color: '#1f2328', margin: '0' },
          },
          name,
        ),
  );

/** Every mail's sheet of paper: the tenant's name or logo, its colour, light and dark. */
export const layout = (brand: Brand, language: MailLanguage, { subject, preview, body }: Letter): ReactElement =>
  createElement(
    Html,
    { lang: language, dir: 'ltr' },
    createElement(
      Head,
      null,
      createElement('meta', { name: 'color-scheme', content: 'light dark' }),
      createElement('meta', { name: 'supported-color-schemes', content: 'light dark' }),
      createElement('title', null, subject),
      createElement('style', null, DARK),
    ),
    createElement(
      Body,
      { className: 'ground', style: { backgroundColor: '#f6f8fa', margin: '0', padding: '24px 12px' } },
      createElement(Preview, null, preview),
      createElement(
        Container,
        {
          className: 'sheet',
          style: { backgroundColor: '#ffffff', borderRadius: '12px', padding: '28px', maxWidth: '560px' },
        },
        letterhead(brand),
        ...body,
      ),
    ),
  );
