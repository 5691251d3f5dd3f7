import type { History } from '#platform/look-back.ts';

/**
 * How the room's relations read as of an instant. Messages belong to their reader and are refused.
 */
export const history: History = {
  'coordination.task': 'coordination.task_at',
  'coordination.task_event': 'coordination.task_event_then',
  'coordination.public_task': 'coordination.public_task_at',
  'coordination.meeting': 'coordination.meeting_at',
  'coordination.meeting_version': 'coordination.meeting_version_at',
  'coordination.meeting_item': 'same',
  'coordination.training': 'coordination.training_at',
  'coordination.training_version': 'coordination.training_version_at',
  'coordination.training_file': 'coordination.training_file_at',
  'coordination.settings': 'coordination.settings_at',
};
