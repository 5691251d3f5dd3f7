/** What the county statistics bureau answered when it was asked whether a project counts. */
export type Consultation = {
  readonly answer: ConsultationAnswer;
  /** Who was asked, such as 县统计局投资科. */
  readonly askedOffice: string;
  readonly answeredOn: string;
  /** Document or record that holds the answer; null where there is none. */
  readonly documentName: string | null;
  /** What a conditional answer depends on. */
  readonly condition: string | null;
};

/** 符合、不符合、附条件. */
export const consultationAnswers = ['yes', 'no', 'conditional'] as const;
export type ConsultationAnswer = (typeof consultationAnswers)[number];
