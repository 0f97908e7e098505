import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { PostOfAssignmentDocument } from '../operations.generated';
import { AssignmentDialog } from './assignment-dialog';

interface PostAssignmentProps {
  readonly positionId: string;
  readonly onClose: () => void;
}

/** The form of a new assignment to a post that an address names: "assign" in the list of vacancies leads here. */
export function PostAssignment({ positionId, onClose }: PostAssignmentProps): ReactNode {
  const [query] = useQuery({ query: PostOfAssignmentDocument, variables: { id: positionId } });
  const post = query.data?.position;
  if (!post) return null;
  const { id, current } = post.unit;
  return (
    <AssignmentDialog
      assignment={null}
      onClose={onClose}
      post={{ id: post.id, unit: { unitId: id, name: current.name } }}
    />
  );
}
