import type { components } from '../../../contracts/ringnity.types.ts';

type Schemas = components['schemas'];
export type BalanceOverview = Schemas['AiBalanceOverview'];
export type TenantBalance = Schemas['AiTenantBalance'];
export type PricingCatalog = Schemas['AiPricingCatalog'];
export type PricingSettings = Schemas['AiPricingSettings'];
/** The revision tells whether somebody else has saved since. */
export type PlanCatalog = Schemas['PlanContractCatalog'] & { revision?: number };
export type PlanContract = Schemas['PlanContractPlan'];
export type QuotaContract = Schemas['PlanQuotaContract'];
