declare module '#platform/database.ts' {
  interface Tables {
    'growth.standing': {
      city_code: string;
      project_id: string;
      month: string;
      unit_code: string;
      path: string;
      cumulative_yuan: number;
      action: string;
      industry_code: string;
      is_eco_led: boolean;
    };
    'growth.kind_month': {
      city_code: string;
      month: string;
      unit_code: string;
      action: string;
      industry_code: string;
      is_eco_led: boolean;
      path: string;
      projects: number;
      invested_yuan: number;
    };
    'growth.unit_month': {
      city_code: string;
      month: string;
      unit_code: string;
      path: string;
      projects: number;
      invested_yuan: number;
    };
    'growth.target': {
      city_code: string;
      unit_code: string;
      year: number;
      version: number;
      path: string;
      goal_tenths: number;
      recorded_at: string;
      recorded_by: string;
    };
    'growth.official_figure': {
      city_code: string;
      unit_code: string;
      month: string;
      fact: 'rate' | 'amount' | 'base';
      version: number;
      path: string;
      value: number;
      source: string;
      published_on: string;
      recorded_at: string;
      recorded_by: string;
    };
  }
}

export {};
