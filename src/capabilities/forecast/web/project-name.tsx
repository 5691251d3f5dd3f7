import { Link } from 'react-router';

/** The name of a project, which leads to its page; a long one is cut and stands whole in its title. */
export function ProjectName({
  project,
  width = 340,
}: {
  readonly project: { readonly projectId: string; readonly name: string };
  readonly width?: number;
}) {
  return (
    <span
      className="cut"
      style={{ maxWidth: width, display: 'inline-block', verticalAlign: 'bottom' }}
      title={project.name}
    >
      <Link to={`/projects/${project.projectId}`} onClick={(event) => event.stopPropagation()}>
        {project.name}
      </Link>
    </span>
  );
}
