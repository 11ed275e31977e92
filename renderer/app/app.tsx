import { QueryClientProvider } from '@tanstack/react-query'
import { cache } from '#renderer/data/cache.ts'
import { app } from '#renderer/strings/app.ts'
import { BrokenWindow } from './broken.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Notices } from './notices.tsx'
import { Opening } from './opening.tsx'

/** The whole window. */
export function App() {
  return (
    <QueryClientProvider client={cache}>
      <ErrorBoundary name={app.name} fallback={BrokenWindow}>
        <Opening />
      </ErrorBoundary>
      <Notices />
    </QueryClientProvider>
  )
}
