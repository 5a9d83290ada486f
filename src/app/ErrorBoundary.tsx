import { Component, type ReactNode } from 'react';

/** Says what went wrong instead of an empty page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.message === null) return this.props.children;
    return (
      <div className="broken" role="alert">
        <h1>This page broke.</h1>
        <p>
          It is our mistake, not yours: “{this.state.message}”. <a href="./">Start again</a> from the standard settings,
          or reload to try the same link once more.
        </p>
      </div>
    );
  }
}
