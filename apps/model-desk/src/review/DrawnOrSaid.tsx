import { Component, type ReactNode } from 'react';

/** What comes from elsewhere and cannot be drawn is said, and takes nothing else of the page with it. */
export class DrawnOrSaid extends Component<{ instead: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <p className="problem">{this.props.instead}</p> : this.props.children;
  }
}
