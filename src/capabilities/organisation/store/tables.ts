import type { Generated, GeneratedAlways } from 'kysely';
import type { RegionKind } from '#kernel/region.ts';
import type { Role } from '#kernel/right.ts';

declare module '#platform/database.ts' {
  interface Tables {
    'organisation.public_region': {
      code: string;
      name: string;
      short_name: string;
      kind: RegionKind;
      parent: string | null;
      path: string;
      aliases: string[];
      valid_from: string | null;
      valid_to: string | null;
      tile_row: number | null;
      tile_column: number | null;
    };
    'organisation.account': {
      city_code: string;
      id: string;
      name: string;
      display_name: string;
      role: Role;
      path: string;
      owner_code: string | null;
      /** Written only: the application may not read it. */
      password_hash: string | null;
      has_password: GeneratedAlways<boolean>;
      is_active: Generated<boolean>;
      failed_tries: Generated<number>;
      locked_until: string | Date | null;
      setup_hash: string | null;
      setup_expires_at: string | Date | null;
      created_at: string | Date;
    };
    'organisation.session': {
      city_code: string;
      token_hash: string;
      account_id: string;
      path: string;
      created_at: string | Date;
      expires_at: string | Date;
      last_seen_at: string | Date;
    };
    'organisation.setup_link': {
      city_code: string;
      token_hash: string;
      path: string;
      expires_at: string | Date;
    };
    'organisation.responsibility': ResponsibilityRow;
    'organisation.public_responsibility': ResponsibilityRow;
  }
}

/** A version of who is responsible for a unit. */
export type ResponsibilityRow = {
  city_code: string;
  unit_code: string;
  version: number;
  path: string;
  leader: string;
  office: string;
  contact: string;
  telephone: string;
  recorded_at: string;
  recorded_by: string;
};
