export const en = {
  title: 'Sample data',
  text: 'This workspace is a sample: a small shop with a team, conversations and knowledge to try things out.',
  remove: 'Remove sample data',
  removeText:
    'The whole sample workspace is deleted for good: its team and their sign-ins, conversations, visitors, knowledge and settings, and with them whatever you tried out here. Other workspaces are not touched.',
  type: 'Type {{word}} to confirm',
  removed: 'The sample data is gone.',
  forbidden: 'Only owners and administrators can remove sample data.',
};

export type SampleWords = typeof en;

declare module '../../language/areas.ts' {
  interface AreaWords {
    sample: SampleWords;
  }
}
