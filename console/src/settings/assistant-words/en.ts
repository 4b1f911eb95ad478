export const en = {
  title: 'Assistant',
  text: 'When it answers, and how it introduces itself.',
  answeredBy: 'Who answers',
  builtIn: 'The built-in answerer',
  builtInText:
    'No language model is connected. Answers are put together from passages of your knowledge alone, word for word; what is not in there is handed to a person.',
  model: 'The language model {{model}}',
  modelText: 'Answers are written by this model from your knowledge. Conversations are sent to its provider.',
  mode: 'Way of working',
  ai_first: 'AI first',
  ai_firstText: 'The assistant answers at once; people take over when asked or when it knows no answer.',
  ai_assisted: 'AI assists',
  ai_assistedText: 'People answer. The assistant proposes a draft for each question; nothing goes out on its own.',
  human_only: 'People only',
  human_onlyText: 'The assistant is off.',
  name: 'Name of the assistant',
  disclosure: 'Notice to visitors',
  disclosureText: 'Said before the first AI answer. It can be reworded, not left out.',
  german: 'German',
  english: 'English',
  usual: 'Left empty: our usual notice is used.',
  readOnly: 'Only owners and administrators can change this.',
};

export type AssistantWords = typeof en;

declare module '../../language/areas.ts' {
  interface AreaWords {
    assistant: AssistantWords;
  }
}
