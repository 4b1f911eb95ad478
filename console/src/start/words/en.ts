export const en = {
  title: 'First steps',
  text: 'Six steps to the first answer on your own website. They tick themselves.',
  progress: '{{done}} of {{all}} done',
  finished: 'All done: your chat is live',
  finishedText: 'Visitors reach you now. You find everything else in the settings.',
  hide: 'Hide',
  hidden: 'The first steps are hidden. You find them again in the commands.',
  show: 'Show the first steps again',
  toInbox: 'To the inbox',
  open: 'Show all steps',
  next: 'Next',
  step: {
    assistant: 'Introduce your assistant',
    assistantText: 'Its name, how it introduces itself, and whether it answers first or only helps.',
    assistantDo: 'To the assistant',
    knowledge: 'Give it something to know',
    knowledgeText: 'Delivery, prices, a page of your website: it answers from it within seconds.',
    knowledgeDo: 'Add knowledge',
    chat: 'Try the chat',
    chatText: 'Ask a question as a visitor would. It shows up in your inbox.',
    chatDo: 'Open the chat',
    widget: 'Allow your website',
    widgetText: 'Name the domain on which the chat may run, and paste one line.',
    widgetDo: 'To the widget',
    team: 'Bring a colleague',
    teamText: 'So that somebody answers when you cannot.',
    teamDo: 'Invite somebody',
    seen: 'Seen on your website',
    seenText: 'Ticks as soon as the first page with your chat is opened.',
    seenDo: 'Check the installation',
  },
  done: 'done',
  todo: 'still to do',
  readOnly: 'Owners and administrators set the workspace up.',
};

export type StartWords = typeof en;

declare module '../../language/areas.ts' {
  interface AreaWords {
    start: StartWords;
  }
}
