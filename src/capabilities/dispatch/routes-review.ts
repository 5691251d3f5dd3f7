import type { FastifyInstance } from 'fastify';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract-review.ts';
import { returnedReports } from './store/reviews.ts';
import { approveReports, previewApproval } from './use-cases/approve-reports.ts';
import { returnReport, unapproveReport } from './use-cases/decide-report.ts';
import { explainDoubt } from './use-cases/explain-doubt.ts';
import { readReview, readReviews, readReviewUnits } from './use-cases/read-reviews.ts';
import { previewSubmission, submitReports } from './use-cases/submit-reports.ts';

/** Binds the endpoints of submission and review. */
export function reviewRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.previewSubmit, ({ params, body, caller }) =>
    previewSubmission(desk, caller, { ...params, ...body, kind: 'cells' }),
  );
  bind(app, contract.submitReports, ({ params, body, caller }) =>
    submitReports(desk, caller, { ...params, ...body, kind: 'cells' }),
  );
  bind(app, contract.declareNil, ({ params, body, caller }) =>
    submitReports(desk, caller, { ...params, ...body, kind: 'nil' }),
  );
  bind(app, contract.sendAgain, ({ params, body, caller }) =>
    submitReports(desk, caller, { ...params, ...body, kind: 'again' }),
  );
  bind(app, contract.explainDoubt, ({ params, body, caller }) => explainDoubt(desk, caller, { ...params, ...body }));
  bind(app, contract.listReviews, ({ params, query, caller }) => {
    const show = caller.role === 'department-contact' ? 'mine' : query.show;
    return readReviews(desk, caller, { ...params, ...query, show });
  });
  bind(app, contract.listReviewUnits, ({ params, caller }) => readReviewUnits(desk, caller, params.month));
  bind(app, contract.listReturned, ({ caller }) =>
    readInRemit(desk.db, caller, (tx) => returnedReports(tx, caller.cityCode)),
  );
  bind(app, contract.readReview, ({ params, caller }) => readReview(desk, caller, params));
  bind(app, contract.returnReport, ({ params, body, caller }) => returnReport(desk, caller, { ...params, ...body }));
  bind(app, contract.unapproveReport, ({ params, body, caller }) =>
    unapproveReport(desk, caller, { ...params, ...body }),
  );
  bind(app, contract.previewApproval, ({ params, body, caller }) =>
    previewApproval(desk, caller, { ...params, ...body }),
  );
  bind(app, contract.approveReports, ({ params, body, caller }) =>
    approveReports(desk, caller, { ...params, ...body }),
  );
}
