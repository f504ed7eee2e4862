import { FrontDoor } from '@/components/home/front-door.tsx';

export default function HomePage() {
  return <FrontDoor />;
}
