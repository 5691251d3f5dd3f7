import { Refusal } from '#kernel/refusal.ts';
import type { RegionKind } from '#kernel/region.ts';
import type { Role } from '#kernel/right.ts';
import { isLocked } from './lockout.ts';

/** Kinds of regions at which each role works. */
export const regionKindsOf: Readonly<Record<Role, readonly RegionKind[]>> = {
  'city-desk': ['city'],
  leader: ['city', 'county', 'zone'],
  administrator: ['city'],
  auditor: ['city'],
  'county-desk': ['county', 'zone'],
  'township-clerk': ['township'],
  'project-owner': ['city', 'county', 'zone', 'township'],
  'department-contact': ['city', 'county', 'zone'],
};

/** What decides whether an account may be made. */
export type Post = { readonly role: Role; readonly kind: RegionKind; readonly ownerCode: string | null };

/**
 * Whether a role fits its region and owner. Refuses `roleNotForRegion`, `ownerCodeMissing` and, for anybody but a
 * project owner, `ownerCodeUnwanted`.
 */
export function checkPost({ role, kind, ownerCode }: Post): void {
  if (!regionKindsOf[role].includes(kind)) throw new Refusal('roleNotForRegion', { role, kind });
  if (role === 'project-owner' && ownerCode === null) throw new Refusal('ownerCodeMissing');
  if (role !== 'project-owner' && ownerCode !== null) throw new Refusal('ownerCodeUnwanted');
}

/** Where an account stands: `invited` has not set its password yet. */
export const accountStates = ['active', 'invited', 'locked', 'disabled'] as const;
export type AccountState = (typeof accountStates)[number];

/** The facts behind a state. */
export type AccountFacts = {
  readonly isActive: boolean;
  readonly hasPassword: boolean;
  readonly lockedUntil: string | null;
};

/** State of an account at an instant. */
export function accountState({ isActive, hasPassword, lockedUntil }: AccountFacts, now: Date): AccountState {
  if (!isActive) return 'disabled';
  if (!hasPassword) return 'invited';
  return isLocked(lockedUntil, now) ? 'locked' : 'active';
}

/** The account to disable, who disables it, and the city's administrators who can sign in. */
export type Disabling = {
  readonly accountId: string;
  readonly callerId: string;
  readonly administrators: readonly string[];
};

/** Refuses `ownAccount` and, where nobody would be left to manage accounts, `lastAdministrator`. */
export function checkDisabling({ accountId, callerId, administrators }: Disabling): void {
  if (accountId === callerId) throw new Refusal('ownAccount');
  checkLastAdministrator(accountId, administrators);
}

/** Refuses `lastAdministrator` for the only one of the administrators who can sign in. */
export function checkLastAdministrator(accountId: string, administrators: readonly string[]): void {
  if (administrators.length === 1 && administrators[0] === accountId) throw new Refusal('lastAdministrator');
}
