import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Intent, intentOf } from './intent.ts';

const said: Record<Intent, string[]> = {
  person: [
    'Ich möchte mit einem Menschen sprechen',
    'Mensch bitte',
    'kann ich mit jemandem sprechen?',
    'Verbinden Sie mich bitte mit einem Mitarbeiter!',
    'ich will keinen bot, ich will einen echten menschen',
    'Mitarbeiter',
    'Ich würde lieber mit jemanden vom Team reden',
    'I want to talk to a human',
    'can I speak to someone please',
    'human please',
    'Get me a real person',
    'agent',
    'connect me with customer service',
  ],
  who: ['Bist du ein Mensch?', 'Sind Sie ein Bot?', 'are you a real person?', 'Mit wem spreche ich?', 'who are you'],
  greeting: ['Hallo', 'hi!', 'Guten Tag', 'Moin moin 👋', 'Good morning', 'hello there'],
  wellbeing: ['Hi, how are you?', 'Wie geht es Ihnen?', "Wie geht's?"],
  thanks: ['Danke!', 'Vielen Dank', 'ok danke', 'thanks a lot', 'super, danke, das wars', 'Thank you so much!'],
  goodbye: ['Tschüss', 'Auf Wiedersehen!', 'bye', 'Schönen Tag noch'],
  opening: ['Ich habe eine Frage', 'Können Sie mir helfen?', 'Can you help me?', 'I have a question'],
  acknowledged: ['ok', 'Alles klar.', 'yes', 'Nein', 'got it'],
  unclear: ['???', 'was ist das', '👍', 'und wie'],
  question: [
    'Hallo, was kostet der Versand?',
    'Wie viele Mitarbeiter haben Sie?',
    'Gibt es einen Mitarbeiterrabatt?',
    'Kann ich den Gutschein an jemanden verschenken?',
    'I do not want to talk to a person, just tell me the shipping price',
    'How many people fit into a workshop?',
    'Danke, und was kostet die Gravur?',
    'Kann ich 2 Personen anmelden?',
    'Do you speak with suppliers about glaze?',
  ],
};

for (const [intent, messages] of Object.entries(said)) {
  for (const message of messages) {
    test(`“${message}” is understood as ${intent}`, () => assert.equal(intentOf(message), intent));
  }
}
