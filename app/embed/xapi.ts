/** What a frame tells of a learner, as xAPI has it. */
import type { HostEvent, XapiStatement } from './host-words';

const VERBS = 'http://adlnet.gov/expapi/verbs/';
const TYPES = 'http://adlnet.gov/expapi/activities/';

/**
 * null for what is no deed of a learner's, and for a prediction that nothing stands beside yet.
 * @param page of the notebook: its cells are the activities
 */
export function xapiStatement(event: HostEvent, page: string): XapiStatement | null {
  if (event.type === 'ran') {
    const { outcome, ms } = event.summary;
    const duration = `PT${(ms / 1000).toFixed(2)}S`;
    return statement('interacted', 'simulation', `${page}#cell=${event.cell}`, {
      completion: outcome === 'finished',
      duration,
    });
  }
  if (event.type === 'predicted' && event.came !== 'open')
    return statement('answered', 'question', `${page}#cell=${event.cell}&part=prediction`, {
      completion: true,
      success: event.came === 'right',
    });
  if (event.type === 'solved')
    return statement('completed', 'assessment', `${page}#cell=${event.cell}&part=repair`, {
      completion: true,
      success: true,
    });
  return null;
}

function statement(
  verb: string,
  type: string,
  id: string,
  result: XapiStatement['result'],
): XapiStatement {
  return {
    verb: { id: VERBS + verb, display: { en: verb } },
    object: { objectType: 'Activity', id, definition: { type: TYPES + type } },
    result,
  };
}
