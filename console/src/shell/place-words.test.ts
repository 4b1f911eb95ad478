import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { de } from '../language/de.ts';
import { en } from '../language/en.ts';
import { settingsPlaces } from '../settings/settings-places.ts';
import { de as settingsDe } from '../settings/words/de.ts';
import { en as settingsEn } from '../settings/words/en.ts';
import { destinations } from './destinations.ts';
import { placeWords } from './place-words.ts';

describe('the command palette', () => {
  test('finds each main page and each page of the settings by its name in both languages', () => {
    const names = [
      ...destinations.map(({ name }) => [name, de.rail[name], en.rail[name]] as const),
      ...settingsPlaces.map(({ name }) => [name, settingsDe.page[name], settingsEn.page[name]] as const),
      ['start', settingsDe.firstSteps, settingsEn.firstSteps] as const,
    ];
    for (const [name, ...called] of names) {
      const words = placeWords[name]?.toLowerCase() ?? '';
      for (const word of called) assert.ok(words.includes(word.toLowerCase()), `${name}: ${word}`);
    }
  });
});
