import {
  IconActivityHeartbeat,
  IconBuildingStore,
  IconCalculator,
  IconListDetails,
  IconTable,
  IconUserShield,
  IconWallet,
} from '@tabler/icons-react';

/** The pages of the platform area, in the order of its menu. */
export const platformPlaces = [
  { name: 'tenants', to: '/platform/tenants', icon: IconBuildingStore },
  { name: 'plans', to: '/platform/plans', icon: IconTable },
  { name: 'balances', to: '/platform/balances', icon: IconWallet },
  { name: 'pricing', to: '/platform/pricing', icon: IconCalculator },
  { name: 'operators', to: '/platform/operators', icon: IconUserShield },
  { name: 'audit', to: '/platform/audit', icon: IconListDetails },
  { name: 'health', to: '/platform/health', icon: IconActivityHeartbeat },
] as const;
