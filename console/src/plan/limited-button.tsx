import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRefusedByPlan, type Wanted } from './use-allowance.ts';

type Properties = ButtonProps & Wanted & { onClick: () => void; children: ReactNode };

/** Where the plan lets no more of it, it can still be reached, says why and does nothing. */
export function LimitedButton({ feature, quota, onClick, children, ...look }: Properties) {
  const why = useRefusedByPlan({ feature, quota });
  return (
    <Tooltip label={why} disabled={!why} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
      <Button
        {...look}
        {...(why && { 'data-disabled': true, 'aria-disabled': true, 'data-refused-by-plan': true })}
        onClick={() => !why && onClick()}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
