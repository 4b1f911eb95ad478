import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { useFailure } from '../shell/use-failure.ts';

export type Widget = {
  snippet: string;
  publicKey: string;
  allowedDomains: string[];
  demoUrl?: string;
  hostedUrl: string;
  sites: { origin: string; firstSeenAt: string; lastSeenAt: string }[];
};
export const demands = ['off', 'optional', 'required'] as const;
export type Demand = (typeof demands)[number];
export const asked = ['name', 'email', 'phone', 'department'] as const;
export type WidgetSettings = {
  appearance: {
    displayName: string;
    primaryColor: string;
    position: 'bottom-right' | 'bottom-left';
    languages: ('de' | 'en')[];
    greeting: { de?: string; en?: string };
    suggestions: { de?: string[]; en?: string[] };
  };
  preChat: Record<(typeof asked)[number], Demand> & {
    isOn: boolean;
    consent: { isRequired: boolean; text: { de?: string; en?: string }; url?: string };
  };
  offlineForm: { isOn: boolean };
  hostedPage: { isOn: boolean; isIndexed: boolean };
};
export type SettingsChange = {
  appearance?: Partial<WidgetSettings['appearance']>;
  preChat?: Partial<WidgetSettings['preChat']>;
  offlineForm?: { isOn: boolean };
  hostedPage?: Partial<WidgetSettings['hostedPage']>;
};

const path = '/console/widget/settings';

export function useWidget() {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: ['widget', slug],
    queryFn: async () => (await rest.get<{ widget: Widget }>('/console/widget')).widget,
    // Whoever has just put the line on the site waits for its first sign of life.
    refetchInterval: ({ state }) => (state.data?.sites.length === 0 ? 5000 : false),
  });
}

export function useWidgetSettings() {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: ['widget-settings', slug],
    queryFn: async () => (await rest.get<{ settings: WidgetSettings }>(path)).settings,
  });
}

export function useSaveSettings() {
  const { slug, rest } = useWorkspace();
  const { t } = useTranslation('widget');
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (change: SettingsChange) =>
      (await rest.patch<{ settings: WidgetSettings }>(path, change)).settings,
    onSuccess: (settings) => {
      queries.setQueryData(['widget-settings', slug], settings);
      notifications.show({ message: t('saved'), color: 'petrol' });
    },
    onError: useFailure(),
  });
}
