import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, useLocation } from 'react-router';
import { Refusal } from '#kernel/refusal.ts';
import { ofNewestRound } from '../../capabilities/growth/web/use-view.ts';
import { Broken } from './broken.tsx';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { ofMonth } from './of-month.ts';

/** Every address of the product; a page's script is loaded when the page is first opened. */
export function openRouter() {
  return createBrowserRouter([
    {
      ErrorBoundary: Broken,
      HydrateFallback: () => null,
      children: [
        {
          path: '/sign-in',
          lazy: page(() => import('../../capabilities/organisation/web/sign-in-page.tsx'), 'SignInPage'),
        },
        {
          path: '/setup/:token',
          lazy: page(() => import('../../capabilities/organisation/web/setup-page.tsx'), 'SetupPage'),
        },
        {
          path: '/activate/:token',
          lazy: page(() => import('../../capabilities/organisation/web/activate-page.tsx'), 'ActivatePage'),
        },
        {
          path: '/',
          Component: Frame,
          ErrorBoundary: Broken,
          children: [{ ErrorBoundary: Broken, children: framed() }],
        },
      ],
    },
  ]);
}

function framed() {
  return [
    {
      index: true,
      handle: ofMonth,
      lazy: page(() => import('../../capabilities/growth/web/home-page.tsx'), 'HomePage'),
    },
    {
      path: 'growth',
      handle: ofMonth,
      lazy: page(() => import('../../capabilities/growth/web/growth-page.tsx'), 'GrowthPage'),
    },
    {
      path: 'projects',
      lazy: page(() => import('../../capabilities/project-library/web/projects-page.tsx'), 'ProjectsPage'),
    },
    { path: 'projects/import', Component: ToImport },
    {
      path: 'projects/ripe',
      lazy: page(() => import('../../capabilities/project-library/web/ripe-page.tsx'), 'RipePage'),
    },
    {
      path: 'entry-rules',
      lazy: page(() => import('../../capabilities/project-library/web/entry-rules-page.tsx'), 'EntryRulesPage'),
    },
    {
      path: 'projects/new',
      lazy: page(() => import('../../capabilities/project-library/web/project-form-page.tsx'), 'NewProjectPage'),
    },
    {
      path: 'projects/duplicates',
      lazy: page(() => import('../../capabilities/project-library/web/duplicates-page.tsx'), 'DuplicatesPage'),
    },
    {
      path: 'projects/:id/edit',
      lazy: page(() => import('../../capabilities/project-library/web/project-form-page.tsx'), 'EditProjectPage'),
    },
    { path: 'leads', lazy: page(() => import('../../capabilities/project-library/web/leads-page.tsx'), 'LeadsPage') },
    {
      path: 'projects/:id',
      lazy: page(() => import('../../capabilities/project-library/web/project-page.tsx'), 'ProjectPage'),
    },
    {
      path: 'import',
      lazy: page(() => import('../../capabilities/project-library/web/import-page.tsx'), 'ImportPage'),
    },
    { path: 'plan', lazy: page(() => import('../../capabilities/plan/web/plan-page.tsx'), 'PlanPage') },
    {
      path: 'integrity',
      lazy: page(() => import('../../capabilities/integrity/web/integrity-page.tsx'), 'IntegrityPage'),
    },
    {
      path: 'coordination',
      handle: ofMonth,
      lazy: page(() => import('../../capabilities/coordination/web/coordination-page.tsx'), 'CoordinationPage'),
    },
    {
      path: 'coordination/meetings/:id',
      lazy: page(() => import('../../capabilities/coordination/web/meeting-page.tsx'), 'MeetingPage'),
    },
    {
      path: 'reconciliation',
      handle: ofMonth,
      lazy: page(() => import('../../capabilities/reconciliation/web/reconciliation-page.tsx'), 'ReconciliationPage'),
    },
    {
      path: 'reconciliation/:id',
      lazy: page(() => import('../../capabilities/reconciliation/web/run-page.tsx'), 'RunPage'),
    },
    {
      path: 'allocation',
      lazy: page(() => import('../../capabilities/funds/web/allocation-page.tsx'), 'AllocationPage'),
    },
    { path: 'funds', lazy: page(() => import('../../capabilities/funds/web/funds-page.tsx'), 'FundsPage') },
    {
      path: 'forecast',
      lazy: page(() => import('../../capabilities/forecast/web/forecast-page.tsx'), 'ForecastPage'),
    },
    {
      path: 'bundling',
      lazy: page(() => import('../../capabilities/bundling/web/bundling-page.tsx'), 'BundlingPage'),
    },
    { path: 'advice', lazy: page(() => import('../../capabilities/forecast/web/advice-page.tsx'), 'AdvicePage') },
    {
      path: 'indicators',
      handle: ofMonth,
      lazy: page(() => import('../../capabilities/publication/web/indicators-page.tsx'), 'IndicatorsPage'),
    },
    {
      path: 'verification',
      lazy: page(() => import('../../capabilities/publication/web/verification-page.tsx'), 'VerificationPage'),
    },
    {
      path: 'received',
      lazy: page(() => import('../../capabilities/publication/web/received-page.tsx'), 'ReceivedPage'),
    },
    {
      path: 'received/:id',
      lazy: page(() => import('../../capabilities/publication/web/received-paper-page.tsx'), 'ReceivedPaperPage'),
    },
    {
      path: 'briefings',
      handle: ofMonth,
      lazy: page(() => import('../../capabilities/publication/web/papers-page.tsx'), 'PapersPage'),
    },
    {
      path: 'briefings/settings',
      lazy: page(() => import('../../capabilities/publication/web/settings-page.tsx'), 'SettingsPage'),
    },
    {
      path: 'briefings/:id',
      handle: ofMonth,
      lazy: page(() => import('../../capabilities/publication/web/paper-page.tsx'), 'PaperPage'),
    },
    {
      path: 'papers/:id',
      handle: ofMonth,
      lazy: page(() => import('../../capabilities/publication/web/editor/paper-editor-page.tsx'), 'PaperEditorPage'),
    },
    {
      path: 'assessment',
      lazy: page(() => import('../../capabilities/assessment/web/assessment-page.tsx'), 'AssessmentPage'),
    },
    {
      path: 'assessment/schemes/:schemeId',
      lazy: page(() => import('../../capabilities/assessment/web/scheme-page.tsx'), 'SchemePage'),
    },
    {
      path: 'assessment/:id',
      lazy: page(() => import('../../capabilities/assessment/web/run-page.tsx'), 'RunPage'),
    },
    {
      path: 'assessment/:id/units/:unitCode',
      lazy: page(() => import('../../capabilities/assessment/web/unit-page.tsx'), 'UnitPage'),
    },
    {
      path: 'responsibilities',
      lazy: page(() => import('../../capabilities/organisation/web/responsibilities-page.tsx'), 'ResponsibilitiesPage'),
    },
    {
      path: 'rounds',
      handle: ofNewestRound,
      lazy: page(() => import('../../capabilities/dispatch/web/rounds-page.tsx'), 'RoundsPage'),
    },
    {
      path: 'sheet',
      handle: ofNewestRound,
      lazy: page(() => import('../../capabilities/dispatch/web/sheet-page.tsx'), 'SheetPage'),
    },
    {
      path: 'goals',
      handle: ofMonth,
      lazy: page(() => import('../../capabilities/growth/web/goals-page.tsx'), 'GoalsPage'),
    },
    { path: 'manage', lazy: page(() => import('./manage-page.tsx'), 'ManagePage') },
    {
      path: 'accounts',
      lazy: page(() => import('../../capabilities/organisation/web/accounts-page.tsx'), 'AccountsPage'),
    },
    { path: 'audit', lazy: page(() => import('../../capabilities/organisation/web/audit-page.tsx'), 'AuditPage') },
    { path: '*', Component: NotFound },
  ];
}

function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return async () => {
    const loaded = await load().catch(() => {
      throw new Refusal('pageNotLoaded');
    });
    return { Component: loaded[name] };
  };
}

function ToImport() {
  const { search } = useLocation();
  return <Navigate to={`/import${search}`} replace />;
}
