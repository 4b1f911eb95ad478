import {
  IconCalendar,
  IconCalendarEvent,
  IconCalendarPlus,
  IconCalendarWeek,
  IconList,
  IconListDetails,
} from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { preferences } from '../session/preferences.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { type Command, useCommands } from '../shell/commands.ts';
import { isOverlayOpen, isTyping, useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { type CalendarSearch, calendarSearch, stepOf, type View } from './calendar-search.ts';
import { type Day, dayAfter, wallTime } from './wall-clock.ts';

const route = getRouteApi('/$slug/calendar');

export type Change = { [Name in keyof CalendarSearch]?: CalendarSearch[Name] | undefined };
export type Calendar = ReturnType<typeof useCalendar>;

/** What the address says is shown, and the ways to show something else. */
export function useCalendar(timeZone: string | undefined, isPhone: boolean) {
  const { slug } = useWorkspace();
  const search = calendarSearch(route.useSearch());
  const navigate = useNavigate();
  const now = useNow();
  /** The time that was pointed at in the grid. */
  const [chosen, setChosen] = useState<string>();
  const today = wallTime(now, timeZone ?? 'UTC').day;
  // Seven columns have no room on a phone.
  const view: View = isPhone ? (search.view === 'day' ? 'day' : 'list') : (search.view ?? 'week');
  const date: Day = search.date ?? today;
  const choose = useCallback(
    (change: Change) =>
      void navigate({
        to: '/$slug/calendar',
        params: { slug },
        search: (before) => calendarSearch({ ...before, ...change }),
        replace: true,
      }),
    [navigate, slug],
  );
  const goTo = useCallback((day: Day) => choose({ date: day === today ? undefined : day }), [choose, today]);
  const step = (direction: 1 | -1) => goTo(dayAfter(date, direction * stepOf(view)));
  const isShown = search.tab === undefined;
  useShortcuts(isShown ? { next: () => step(1), previous: () => step(-1) } : {});
  useArrows(isShown, { ArrowRight: () => step(1), ArrowLeft: () => step(-1), t: () => goTo(today) });
  useCalendarCommands(choose);
  return {
    ...{ search, view, date, today, now, choose, goTo, step, chosen },
    /** To book at the time that was pointed at. */
    bookAt(startsAt: string) {
      setChosen(startsAt);
      choose({ new: true });
    },
  };
}

function useArrows(isOn: boolean, actions: Record<string, () => void>): void {
  useEffect(() => {
    if (!isOn) return;
    const pressed = (event: KeyboardEvent) => {
      const act = actions[event.key];
      const onTab = event.target instanceof Element && event.target.closest('[role="tab"]');
      if (!act || onTab || event.defaultPrevented || !preferences().shortcuts) return;
      if (event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
      if (isTyping(event.target) || isOverlayOpen()) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  });
}

function useCalendarCommands(choose: (change: Change) => void): void {
  const { t } = useTranslation('calendar');
  const commands = useMemo<Command[]>(() => {
    const show = (view: View | undefined): Change => ({ tab: undefined, view });
    const offers = [
      { name: 'book', icon: IconCalendarPlus, change: { tab: undefined, new: true } },
      { name: 'today', icon: IconCalendarEvent, keys: 't', change: { tab: undefined, date: undefined } },
      { name: 'week', icon: IconCalendarWeek, change: show(undefined) },
      { name: 'day', icon: IconCalendar, change: show('day') },
      { name: 'list', icon: IconList, change: show('list') },
      { name: 'services', icon: IconListDetails, change: { tab: 'services' } },
    ] as const;
    return offers.map((offer) => ({
      id: `calendar ${offer.name}`,
      group: 'view',
      label: t(`commands.${offer.name}`),
      icon: offer.icon,
      ...('keys' in offer && { keys: offer.keys }),
      run: () => choose(offer.change),
    }));
  }, [t, choose]);
  useCommands(commands);
}
