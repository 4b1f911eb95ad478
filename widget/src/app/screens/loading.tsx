import { words } from '../words/index.ts';

export const Loading = () => (
  <div class="stage skeleton" role="status">
    <span class="unseen">{words.value.loading}</span>
    <i />
    <i />
    <i />
  </div>
);
