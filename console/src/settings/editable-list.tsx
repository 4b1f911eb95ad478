import { type Icon, IconPlus } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { LimitedButton } from '../plan/limited-button.tsx';
import { PlanNotice } from '../plan/plan-notice.tsx';
import { Confirm } from '../shell/confirm.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import team from '../team/team.module.css';
import { ReadOnly } from './read-only.tsx';
import styles from './settings.module.css';
import { SettingsPage } from './settings-page.tsx';

type Words<Item> = {
  title: string;
  text: string;
  /** Why who may not change the list sees it all the same. */
  readOnly: string;
  empty: string;
  emptyText: string;
  add: string;
  editTitle: (item: Item) => string;
  remove: string;
  removeTitle: (item: Item) => string;
  removeText: (item: Item) => string;
};

type Properties<Item> = {
  words: Words<Item>;
  icon: Icon;
  query: UseQueryResult<Item[]>;
  mayChange: boolean;
  /** Of which the plan may let no more. */
  quota?: string;
  row: (item: Item, acts?: RowActs) => ReactNode;
  form: (item: Item | 'new', close: () => void) => ReactNode;
  removal: { isPending: boolean; mutate: (item: Item, told: { onSettled: () => void }) => void };
};

/** What is offered beside a row to who may change it. */
export type RowActs = { edit: () => void; remove: () => void };

/** A page of the settings that is a list: added to and changed in a dialog, removed after a question. */
export function EditableList<Item>({ words, icon, query, mayChange, quota, row, form, removal }: Properties<Item>) {
  const [edited, setEdited] = useState<Item | 'new'>();
  const [doomed, setDoomed] = useState<Item>();
  const close = () => setEdited(undefined);
  const add = (
    <LimitedButton quota={quota} leftSection={<IconPlus size={17} />} onClick={() => setEdited('new')}>
      {words.add}
    </LimitedButton>
  );
  return (
    <SettingsPage title={words.title} text={words.text} {...(mayChange && { actions: add })}>
      {!mayChange && <ReadOnly text={words.readOnly} />}
      {mayChange && quota && <PlanNotice quota={quota} />}
      <div className={styles['tableCard']}>
        <Loaded query={query}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState icon={icon} title={words.empty} text={words.emptyText} action={mayChange && add} />
            ) : (
              <ul className={team['list']}>
                {list.map((item) =>
                  mayChange ? row(item, { edit: () => setEdited(item), remove: () => setDoomed(item) }) : row(item),
                )}
              </ul>
            )
          }
        </Loaded>
      </div>
      <Dialog
        opened={edited !== undefined}
        onClose={close}
        title={edited === 'new' ? words.add : edited && words.editTitle(edited)}
      >
        {edited && form(edited, close)}
      </Dialog>
      <Confirm
        asked={
          doomed && {
            title: words.removeTitle(doomed),
            text: words.removeText(doomed),
            action: words.remove,
            isDangerous: true,
            run: () => removal.mutate(doomed, { onSettled: () => setDoomed(undefined) }),
          }
        }
        isPending={removal.isPending}
        close={() => setDoomed(undefined)}
      />
    </SettingsPage>
  );
}
