import type { Chat } from '../chat.ts';
import type { Config } from '../config.ts';
import { ArrowIcon, ClockIcon, Cords } from '../parts/icons.tsx';
import { language, showReturn, words } from '../words/index.ts';

/** Before the first message: a greeting, what others ask, and who will answer. */
export function Welcome({ chat, config }: { chat: Chat; config: Config }) {
  const texts = words.value;
  const questions = config.questions(language.value);
  return (
    <div class="stage welcome">
      <section class="greeting">
        <Cords />
        <h2>{config.greeting(language.value) ?? texts.greeting}</h2>
        <p>{config.isAssistantOn ? texts.greetingAssistant : texts.greetingTeam}</p>
      </section>
      {chat.isTeamAway.value && (
        <p class="notice">
          {config.isAssistantOn ? texts.awayAssistant : texts.awayText}{' '}
          {chat.availability.value.nextOpeningAt && texts.openAgain(showReturn(chat.availability.value.nextOpeningAt))}
        </p>
      )}
      {questions.length > 0 && (
        <section class="questions">
          <h3>{texts.questions}</h3>
          <ul>
            {questions.map((question) => (
              <li key={question}>
                <button type="button" onClick={() => void chat.send(question)}>
                  <span>{question}</span>
                  <ArrowIcon />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {chat.hasTalked.value && (
        <button type="button" class="pill again" onClick={() => chat.lookBack(true)}>
          <ClockIcon /> {texts.earlierChats}
        </button>
      )}
      {config.isAssistantOn && <p class="fine">{config.disclosure(language.value) ?? texts.disclosure}</p>}
    </div>
  );
}
