import { builder } from '../../builder.js';

/** Kind of a legal instrument. */
export const LegalInstrumentKindEnum = builder.enumType('LegalInstrumentKind', {
  description: 'Kind of a legal instrument.',
  values: {
    LAW: { description: 'Luật, bộ luật.' },
    RESOLUTION: { description: 'Nghị quyết.' },
    DECREE: { description: 'Nghị định.' },
    DECISION: { description: 'Quyết định.' },
    DIRECTIVE: { description: 'Chỉ thị.' },
    CIRCULAR: { description: 'Thông tư.' },
    CONCLUSION: { description: 'Kết luận.' },
    PLAN: { description: 'Kế hoạch.' },
    LETTER: { description: 'Công văn.' },
    OTHER: { description: 'Anything else.' },
  },
});
