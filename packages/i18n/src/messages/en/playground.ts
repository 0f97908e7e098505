import type { Translation } from '../../translation.js';
import type { playground as vietnamese } from '../vi/playground.js';

/** Messages of the area `playground`. */
export const playground: Translation<typeof vietnamese> = {
  title: 'Hai Cấp · GraphQL',
  examples: 'Example queries',
  examplesHint: 'Click to open in a new tab. Reading queries run at once on the demo data.',
  backToClient: 'Back to the admin client',
  signedInAs: 'Calling as {name}. To use an API key, add Authorization: Bearer … to the Headers pane.',
  notSignedIn: 'Not signed in. Sign in, or use an API key in the Headers pane.',
  signIn: 'Sign in',
  welcome:
    'Ctrl + Enter runs, Ctrl + Space completes. The tab “Example queries” on the left holds queries that run.',
  loading: 'Loading…',
  example: {
    difference: {
      title: 'Two dates compared',
      description: 'Lạng Sơn before and after 1 July 2025: 194 → 65 units, down 66.5 %.',
    },
    unitsAsOf: {
      title: 'Units as of a day',
      description: 'Communes and wards of the province, page by page, with the number of predecessors.',
    },
    unitPage: {
      title: 'One unit',
      description: 'Versions, predecessors, facilities and indicators.',
    },
    codeOnTwoDays: {
      title: 'One code, two units',
      description: 'Code 05977 is phường Vĩnh Trại on 30 June 2025 and phường Đông Kinh on 1 July 2025.',
    },
    ambiguousName: {
      title: 'Resolve old codes and names',
      description: '“Hồng Phong” means two units: the answer lists the candidates and chooses none.',
    },
    crosswalkSplit: {
      title: 'Units that were split',
      description: 'Old units that went to two or more new ones.',
    },
    lineage: {
      title: 'Lineage',
      description: 'Predecessors and successors of xã Kiên Mộc, with extents.',
    },
    act: {
      title: 'Acts of rearrangement',
      description: 'The resolution, its three dates and the clauses that form new units.',
    },
    actProof: {
      title: 'Proof sheet of a draft',
      description: 'A faulty draft is answered with each fault and its remedy; nothing is stored.',
    },
    search: {
      title: 'Search without accents',
      description: '“ky lua” finds phường Kỳ Lừa.',
    },
    whoHoldsWhat: {
      title: 'Who holds which post',
      description: 'Bodies, posts, headcount and holders of a ward on a day.',
    },
    personPosts: {
      title: 'The posts of a person',
      description: 'Principal and concurrent posts on a day; the name needs no accents.',
    },
    planToFact: {
      title: 'Personnel plans',
      description: 'State, coverage and decision; before they are issued, for those who prepare and decide.',
    },
    indicatorRecord: {
      title: 'Record an indicator',
      description: 'A write; sent again with the same key it creates nothing twice.',
    },
  },
};
