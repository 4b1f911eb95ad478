import { Button, Heading, Hr, Link, Section, Text } from '@react-email/components';
import { createElement, type ReactElement } from 'react';
import { inkOn } from './ink.ts';
import type { Brand } from './template.ts';

/** What letters are made of. Text alone goes in: React escapes it, and a visitor's words stay words. */
const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const body = { fontFamily: FONT, fontSize: '16px', lineHeight: '24px', color: '#1f2328', margin: '0 0 16px' };

export const heading = (text: string): ReactElement =>
  createElement(
    Heading,
    {
      key: `h-${text}`,
      as: 'h1',
      className: 'ink',
      style: { ...body, fontSize: '22px', lineHeight: '30px', fontWeight: 600 },
    },
    text,
  );

export const paragraph = (text: string): ReactElement =>
  createElement(
    Text,
    { key: `p-${text}`, className: 'ink', style: { ...body, whiteSpace: 'pre-wrap' as const } },
    text,
  );

export const button = (brand: Brand, text: string, href: string): ReactElement =>
  createElement(
    Section,
    { key: `b-${href}`, style: { margin: '8px 0 24px' } },
    createElement(
      Button,
      {
        href,
        style: {
          ...body,
          margin: 0,
          fontWeight: 600,
          color: inkOn(brand.color),
          backgroundColor: brand.color,
          borderRadius: '8px',
          padding: '12px 20px',
        },
      },
      text,
    ),
  );

/** Somebody's words: who and when above them. */
export const quote = (brand: Brand, key: string, by: string, text: string): ReactElement =>
  createElement(
    Section,
    { key: `q-${key}`, style: { borderLeft: `3px solid ${brand.color}`, paddingLeft: '12px', margin: '0 0 16px' } },
    createElement(
      Text,
      { className: 'quiet', style: { ...body, fontSize: '13px', color: '#59636e', margin: '0' } },
      by,
    ),
    createElement(Text, { className: 'ink', style: { ...body, margin: '0', whiteSpace: 'pre-wrap' as const } }, text),
  );

export const small = (text: string): ReactElement =>
  createElement(
    Text,
    {
      key: `s-${text}`,
      className: 'quiet',
      style: { ...body, fontSize: '13px', lineHeight: '20px', color: '#59636e' },
    },
    text,
  );

export const smallLink = (text: string, href: string): ReactElement =>
  createElement(
    Text,
    {
      key: `l-${href}`,
      className: 'quiet',
      style: { ...body, fontSize: '13px', lineHeight: '20px', color: '#59636e' },
    },
    createElement(Link, { href, className: 'quiet', style: { color: '#59636e', textDecoration: 'underline' } }, text),
  );

export const line = (key: string): ReactElement =>
  createElement(Hr, { key: `r-${key}`, style: { borderColor: '#d1d9e0', margin: '24px 0' } });
