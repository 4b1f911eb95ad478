import { Alert, Anchor } from '@mantine/core';
import { IconLockUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { useRefusedByPlan, type Wanted } from './use-allowance.ts';

/** Above what the plan lets no more of: why, and where to look further. */
export function PlanNotice(wanted: Wanted) {
  const { t } = useTranslation();
  const { slug } = useWorkspace();
  const why = useRefusedByPlan(wanted);
  if (!why) return null;
  return (
    <Alert color="orange" icon={<IconLockUp size={18} />} data-plan-notice>
      {why}{' '}
      <Anchor
        inherit
        underline="always"
        renderRoot={(props) => <Link to="/$slug/settings/plan" params={{ slug }} {...props} />}
      >
        {t('plan.open')}
      </Anchor>
    </Alert>
  );
}
