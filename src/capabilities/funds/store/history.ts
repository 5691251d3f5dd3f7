import type { History } from '#platform/look-back.ts';

/** How the room's relations read as of an instant: balances are added up from the rows that the ledger had then. */
export const history: History = {
  'funds.source': 'funds.source_at',
  'funds.movement': 'funds.movement_at',
  'funds.public_payment': 'funds.public_payment_at',
  'funds.source_money': 'funds.source_money_at',
  'funds.project_money': 'funds.project_money_at',
  'funds.stall_setting': 'funds.stall_setting_at',
  'funds.allocation_scenario': 'funds.allocation_scenario_at',
  'funds.allocation_grant': 'funds.allocation_grant_at',
  'funds.allocation_acceptance': 'funds.allocation_acceptance_at',
};
