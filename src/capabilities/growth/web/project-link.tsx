import { Link } from 'react-router';

/** The name of a project, which leads to its page. */
export function ProjectLink({ projectId, name }: { readonly projectId: string; readonly name: string }) {
  return (
    <Link to={`/projects/${projectId}`} onClick={(event) => event.stopPropagation()}>
      {name}
    </Link>
  );
}
