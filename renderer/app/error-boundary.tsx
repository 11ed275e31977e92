import { Component, type ComponentType, type ReactNode } from 'react'
import { typedText } from './typed-text.ts'

/** What a fallback is given: the error, the text that was being typed, and a way to try again. */
export interface BrokenProps {
  readonly error: unknown
  readonly typed: readonly string[]
  readonly retry: () => void
}

interface ErrorBoundaryProps {
  /** Which part of the window this is, for the log. */
  readonly name: string
  readonly fallback: ComponentType<BrokenProps>
  readonly children: ReactNode
}

interface Broken {
  readonly error: unknown
  readonly typed: readonly string[]
}

/** Shows `fallback` in place of a part that fails, so that the rest of the window goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: Broken | null }> {
  override state: { readonly broken: Broken | null } = { broken: null }

  // React calls this before it removes the failed part from the page: what was typed there can still be read.
  static getDerivedStateFromError(error: unknown): { readonly broken: Broken } {
    return { broken: { error, typed: typedText() } }
  }

  override componentDidCatch(error: unknown): void {
    console.error(`${this.props.name} failed`, error)
  }

  override render(): ReactNode {
    const { broken } = this.state
    if (!broken) return this.props.children
    const Fallback = this.props.fallback
    return <Fallback {...broken} retry={() => this.setState({ broken: null })} />
  }
}
